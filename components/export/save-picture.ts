import { rasterize } from '@/lib/picture/rasterize';
import { svgParts } from '@/lib/picture/svg-parts';
import { download, fileName } from '../ui/download';
import { withPageFonts } from './page-fonts';

export const formats = ['svg', 'png', 'pdf'] as const;
export type PictureFormat = (typeof formats)[number];

/** Pixels of a picture for each CSS pixel of the diagram; a very large diagram gets fewer. */
const [PNG_SCALE, PDF_SCALE] = [2, 3];

/** Makes the whole diagram a file of a format and downloads it. Rejects when the browser cannot draw it. */
export async function savePicture(format: PictureFormat, svg: string, name: string): Promise<void> {
  const file = `${fileName(name)}.${format}`;
  if (format === 'svg') return download(file, `${svg}\n`, 'image/svg+xml');
  const drawing = svgParts(svg);
  const dressed = await withPageFonts(svg);
  if (format === 'png') {
    const { png } = await rasterize(dressed, drawing, PNG_SCALE);
    return download(file, png, 'image/png');
  }
  const { picturePdf } = await import('@/lib/picture/pdf');
  const raster = await rasterize(dressed, drawing, PDF_SCALE);
  download(file, picturePdf(raster, drawing, name), 'application/pdf');
}
