export { gql, graphql } from '../graphql/graphql';

/** Reads a wired result again. */
export function refreshGraphQL(result: { refresh?: () => Promise<void> } | undefined): Promise<void> | undefined {
    return result?.refresh?.();
}
