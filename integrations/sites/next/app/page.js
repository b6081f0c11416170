import Image from 'next/image';
import { miniature } from '../miniature/miniature.js';
import styles from '../miniature/styles.json';

const images = miniature({ styles, base: process.env.NEXT_PUBLIC_IMAGES ?? 'http://127.0.0.1:8080' });

export default async function Page() {
  const { dataUri } = await images.facts('photo.png');
  return (
    <>
      <h1>Next</h1>
      <Image src="big.jpg" alt="A meadow" width={1200} height={900} sizes="100vw" preload />
      <Image src="photo.png" alt="A lake" width={600} height={400} sizes="50vw" placeholder="blur" blurDataURL={dataUri} />
      <Image src="Ferien 2024/Übung [1] + größe.png" alt="A name with umlauts" width={320} height={213} />
      <Image src={images.url('photo.png', 'square')} alt="Its middle" width={120} height={120} unoptimized />
    </>
  );
}
