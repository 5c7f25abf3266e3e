using System.Globalization;

namespace OpenRouter.Emulator.Capabilities;

/// <summary>A parameter's value, as far as a capability can judge it.</summary>
internal abstract record ParameterValue
{
    private ParameterValue()
    {
    }

    /// <summary>How a message shows the value.</summary>
    public abstract string Shown { get; }

    internal sealed record Text(string Value) : ParameterValue
    {
        public override string Shown => Value;
    }

    internal sealed record Number(decimal Value) : ParameterValue
    {
        public override string Shown => Value.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>How many items a list has.</summary>
    internal sealed record Count(int Items) : ParameterValue
    {
        public override string Shown => Items.ToString(CultureInfo.InvariantCulture);
    }
}
