namespace OpenRouter.Emulator.Drawing.Scenes;

/// <summary>One thing in a scene. Lengths are in units of the scene's short edge, y grows downwards, angles are in radians.</summary>
internal abstract record Shape
{
    private Shape()
    {
    }

    /// <summary>A round with a crisp rim, shaded from centre to rim.</summary>
    internal sealed record Disc(double X, double Y, double Radius, Rgb Centre, Rgb Rim, double Opacity) : Shape;

    /// <summary>Light around a point that fades to nothing at the radius.</summary>
    internal sealed record Glow(double X, double Y, double Radius, Rgb Colour, double Opacity) : Shape
    {
        /// <summary>How strong the light is at a share of its radius: flat at the centre and at the rim, so that neither shows.</summary>
        public static float Strength(float share) => share >= 1 ? 0 : (1 - (share * share)) * (1 - (share * share));
    }

    /// <summary>Ground below a wavy crest, across the whole width; shaded from the crest's level down to the foot's.</summary>
    internal sealed record Wave(double Level, IReadOnlyList<Ripple> Ripples, double FootLevel, Rgb Crest, Rgb Foot, double Opacity) : Shape
    {
        /// <summary>The crest's y at x.</summary>
        public double CrestAt(double x)
        {
            var y = Level;
            foreach (var ripple in Ripples) y += ripple.Size * Math.Sin((ripple.Frequency * x) + ripple.Phase);
            return y;
        }
    }

    /// <summary>
    /// A closed soft form around a point; its ripples run around it (frequencies are whole, sizes are shares of the radius), shaded along an angle.
    /// </summary>
    internal sealed record Blob(double X, double Y, double Radius, IReadOnlyList<Ripple> Ripples, Rgb From, Rgb To, double ShadeAngle, double Opacity) : Shape
    {
        /// <summary>The distance of the contour from the centre in the direction of an angle.</summary>
        public double RadiusAt(double angle)
        {
            var share = 1.0;
            foreach (var ripple in Ripples) share += ripple.Size * Math.Cos((ripple.Frequency * angle) + ripple.Phase);
            return Radius * share;
        }
    }
}
