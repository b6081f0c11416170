'use client';

import { nextLoader } from './miniature/next.js';
import styles from './miniature/styles.json';

export default nextLoader({ styles, base: process.env.NEXT_PUBLIC_IMAGES ?? 'http://127.0.0.1:8080' });
