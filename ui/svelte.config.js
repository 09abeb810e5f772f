const marks = new Map();

/** @type {import('@sveltejs/vite-plugin-svelte').SvelteConfig} */
export default {
  compilerOptions: {
    runes: true,
    // Every element that is styled carries its component's mark: the shorter, the better.
    cssHash({ hash, filename }) {
      const mark = `s${hash(filename).slice(0, 4)}`;
      const other = marks.get(mark) ?? filename;
      if (other !== filename) throw new Error(`${filename} and ${other} have the same mark`);
      marks.set(mark, filename);
      return mark;
    },
  },
};
