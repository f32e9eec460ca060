import { Failure } from '../model/failure.ts';
import { type PictureMeans } from '../report/report-format.ts';
import { type Host } from './host.ts';

/** The font the user names, else the one that is shipped. */
export function pictureMeans(host: Host, font: string | undefined): PictureMeans {
  return {
    font: async () => {
      const file = font ?? host.fontFile;
      if ((await host.kindOf(file)) !== 'file') throw new Failure('file-missing', { file });
      return { file, bytes: await host.readFile(file) };
    },
    program: () => host.readFile(host.drawingProgram),
  };
}
