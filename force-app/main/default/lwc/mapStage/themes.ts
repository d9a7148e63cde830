/** Calls back when the colours of the page change; answers how to stop that. */
export function watchThemes(onChange: () => void): () => void {
    const themes = ['(forced-colors: active)', '(prefers-color-scheme: dark)'].map((query) => window.matchMedia(query));
    themes.forEach((theme) => theme.addEventListener('change', onChange));
    return () => themes.forEach((theme) => theme.removeEventListener('change', onChange));
}
