/** How many times as fast as the world's an exercise's clock may be set to go [OV3]. */
export const PACES = [1, 2, 5, 10, 30, 60] as const;
