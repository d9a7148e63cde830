/** The first API version this org answers; the default of jsforce. */
const FIRST = 50;
const LAST = 67;
const SEASONS = ['Winter', 'Spring', 'Summer'];

/** One entry of `/services/data`. */
export interface ApiVersion {
    label: string;
    url: string;
    version: string;
}

/** API versions, oldest first. Version 50.0 came with Winter '21; three follow each year. */
export const API_VERSIONS: ApiVersion[] = Array.from({ length: LAST - FIRST + 1 }, (_, index) => {
    const version = `${FIRST + index}.0`;
    const year = 21 + Math.floor(index / 3);
    return { label: `${SEASONS[index % 3]} '${year}`, url: `/services/data/v${version}`, version };
});

export const isApiVersion = (version: string): boolean => API_VERSIONS.some((known) => known.version === version);
