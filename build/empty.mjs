/** Stands for libraries that are asked for but never used (bundle.mjs). */
export {};
