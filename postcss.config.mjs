/** Tailwind acts only on files that import it; Payload's own styles pass through unchanged. */
export default { plugins: { '@tailwindcss/postcss': {} } }
