package dev.miniature.image.render;

/// What every renderer does alike.
interface RendererContract
    extends ShapeContract,
        ColourContract,
        KeptColourStyleContract,
        CanvasContract,
        FinishContract,
        ExtraSamplesContract,
        TiffKindsContract,
        AvifContract,
        GifContract,
        PngEndContract,
        PngColourContract,
        EnlargingContract,
        RareKindsContract,
        AutoFormatContract,
        AutoQualityContract,
        MaxBytesContract,
        EffortContract,
        FactsContract,
        FileContract {
  @Override
  Renderer renderer();
}
