declare namespace _default {
    /** @param {Transform} transform @param {ImageConfig} image @returns {string} */
    function getURL({ src, width, format, imageStyle: style, url }: Transform, image: ImageConfig): string;
    /** @param {Transform} transform @param {ImageConfig} image */
    function getSrcSet(transform: Transform, image: ImageConfig): {
        transform: {
            width: number;
            url: string;
            src: any;
        };
        descriptor: string;
    }[];
    /** @param {Transform} transform @returns {Record<string, any>} */
    function getHTMLAttributes({ src, widths, densities, format, formats, quality, fit, position, background, layout, priority, imageStyle, ...attributes }: Transform): Record<string, any>;
}
export default _default;
export type ImageConfig = {
    service: {
        config: Record<string, any>;
    };
};
export type Transform = Record<string, any> & {
    src: any;
};
