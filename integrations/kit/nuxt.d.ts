declare function _default(): {
    /**
     * @param {string} src
     * @param {import('./types.d.ts').Config & { modifiers?: import('./types.d.ts').Choice & { width?: number } }} options
     * @returns {{ url: string }}
     */
    getImage(src: string, { styles, base, format, modifiers: { width, ...choice } }: import("./types.d.ts").Config & {
        modifiers?: import("./types.d.ts").Choice & {
            width?: number;
        };
    }): {
        url: string;
    };
};
export default _default;
