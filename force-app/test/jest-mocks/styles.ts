/** Stands for every style sheet of a component. */
export default undefined;
