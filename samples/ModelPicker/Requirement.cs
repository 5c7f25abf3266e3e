using System.Globalization;
using OpenRouter;

namespace ModelPicker;

/// <summary>A parameter that a model must take, with a value or without one.</summary>
internal sealed record Requirement(string Parameter, string? Value)
{
    public static Requirement Parse(string text)
    {
        var parts = text.Split('=', 2);
        return new Requirement(parts[0], parts.Length > 1 ? parts[1] : null);
    }

    public Verdict Check(ImageModel model)
    {
        if (!model.SupportedParameters.TryGetValue(Parameter, out var capability))
        {
            return Verdict.No;
        }

        return capability.Value switch
        {
            BooleanCapability => Verdict.Yes,
            EnumCapability choice => Value is null || choice.Values.Contains(Value) ? Verdict.Yes : Verdict.No,
            RangeCapability range => Value is null || Within(range) ? Verdict.Yes : Verdict.No,
            _ => Verdict.Unknown,
        };
    }

    private bool Within(RangeCapability range) =>
        double.TryParse(Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= range.Min && number <= range.Max;
}
