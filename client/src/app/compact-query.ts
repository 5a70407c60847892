/** Where the rail would leave the board too little: phones, tablets on end, and a desk zoomed to 200 % and beyond. */
export const COMPACT_QUERY = '(width <= 960px)';
