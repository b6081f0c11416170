//! Answers each line `reference<TAB>picture`, two PPM files of 8 bits, with `SSIMULACRA2<TAB>Butteraugli`, the latter its 3-norm.

use butteraugli::{butteraugli, ButteraugliParams, Img, RGB8};
use fast_ssim2::{compute_ssimulacra2, PixelDescriptor, PixelSlice};
use std::{error::Error, fs, io};

struct Picture {
    width: usize,
    height: usize,
    rgb: Vec<u8>,
}

/// Reads a binary PPM without comments.
fn read(file: &str) -> Result<Picture, Box<dyn Error>> {
    let bytes = fs::read(file)?;
    let mut words = Vec::new();
    let mut at = 0;
    while words.len() < 4 {
        let end = at + bytes[at..].iter().position(u8::is_ascii_whitespace).ok_or("The header ends early")?;
        words.push(std::str::from_utf8(&bytes[at..end])?);
        at = end + 1;
    }
    if words[0] != "P6" || words[3] != "255" {
        return Err(format!("{file} is not a PPM of 8 bits").into());
    }
    Ok(Picture { width: words[1].parse()?, height: words[2].parse()?, rgb: bytes[at..].to_vec() })
}

fn slice(picture: &Picture) -> Result<PixelSlice<'_>, Box<dyn Error>> {
    let (width, height) = (picture.width as u32, picture.height as u32);
    Ok(PixelSlice::new(&picture.rgb, width, height, picture.width * 3, PixelDescriptor::RGB8_SRGB)?)
}

fn image(picture: &Picture) -> Img<Vec<RGB8>> {
    let pixels = picture.rgb.chunks_exact(3).map(|c| RGB8::new(c[0], c[1], c[2])).collect();
    Img::new(pixels, picture.width, picture.height)
}

fn main() -> Result<(), Box<dyn Error>> {
    for line in io::stdin().lines() {
        let line = line?;
        let (wanted, seen) = line.split_once('\t').ok_or("A line has two files")?;
        let (wanted, seen) = (read(wanted)?, read(seen)?);
        let score = compute_ssimulacra2(&slice(&wanted)?, &slice(&seen)?)?;
        let distance = butteraugli(image(&wanted).as_ref(), image(&seen).as_ref(), &ButteraugliParams::default())?;
        println!("{score}\t{}", distance.pnorm_3);
    }
    Ok(())
}
