/** A step through a drawing by the keyboard. */
export type Step = 'up' | 'down' | 'left' | 'right' | 'first' | 'last';
