export declare const findBrowser: () => string | null
export declare const HOW_TO_INSTALL: string
