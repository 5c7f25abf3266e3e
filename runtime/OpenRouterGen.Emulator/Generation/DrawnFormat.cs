namespace OpenRouter.Emulator.Generation;

/// <summary>What the emulator can draw.</summary>
internal enum DrawnFormat
{
    Png,
    Svg,
}
