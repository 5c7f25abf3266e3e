namespace OpenRouter.Emulator.Drawing.Scenes;

/// <summary>One sine of a contour.</summary>
internal readonly record struct Ripple(double Size, double Frequency, double Phase);
