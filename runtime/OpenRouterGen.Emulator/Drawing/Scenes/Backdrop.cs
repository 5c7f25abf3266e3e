namespace OpenRouter.Emulator.Drawing.Scenes;

/// <summary>Three colours along a direction, from one corner of the scene to the opposite one; an angle of a quarter turn runs straight down.</summary>
internal sealed record Backdrop(Rgb First, Rgb Second, Rgb Third, double Angle)
{
    /// <summary>Half the length of the gradient's line through the centre, so that it just reaches the corners.</summary>
    public double Reach(double width, double height) => ((Math.Abs(Math.Cos(Angle)) * width) + (Math.Abs(Math.Sin(Angle)) * height)) / 2;
}
