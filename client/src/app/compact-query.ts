/** Where the rail would leave the board too little: phones, tablets, and a desk zoomed to 150 % and beyond. */
export const COMPACT_QUERY = '(width <= 1100px)';
