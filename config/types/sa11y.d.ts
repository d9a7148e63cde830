declare namespace jest {
    // The parameters have to be those of Jest's own declaration.
    // eslint-disable-next-line @typescript-eslint/no-unused-vars, @typescript-eslint/no-empty-object-type
    interface Matchers<R, T = {}> {
        /** Passes when axe finds nothing that keeps people out (sa11y). */
        toBeAccessible(): Promise<R>;
    }
}
