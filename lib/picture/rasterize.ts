import { rasterScale } from './raster-size';

/** A picture in pixels, as a PNG without transparency. */
export interface Raster {
  readonly png: Uint8Array<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
}

/**
 * Draws an SVG of that size, in CSS pixels, `scale` times as large, or smaller where the browser has no canvas of that
 * size. Rejects when the browser cannot draw it. In the browser only.
 */
export async function rasterize(svg: string, size: Size, scale: number): Promise<Raster> {
  const factor = rasterScale(size.width, size.height, scale);
  const [width, height] = [Math.round(size.width * factor), Math.round(size.height * factor)];
  const image = await loadImage(svg);
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  // Without an alpha channel the PNG holds plain colours, which a PDF takes as they are.
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) throw new Error('The browser has no canvas.');
  context.drawImage(image, 0, 0, width, height);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  // Gives the memory back at once; a large picture takes hundreds of megabytes.
  canvas.width = 0;
  if (!blob) throw new Error(`A picture of ${width} by ${height} pixels is too large for this browser.`);
  return { png: new Uint8Array(await blob.arrayBuffer()), width, height };
}

/** In CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

async function loadImage(svg: string): Promise<HTMLImageElement> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    return image;
  } finally {
    URL.revokeObjectURL(url);
  }
}
