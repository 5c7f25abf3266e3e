using System.Globalization;
using OpenRouter;

namespace Playground.Forms;

/// <summary>A control of the form, made from what a descriptor says of a parameter.</summary>
/// <param name="Name">The parameter's wire name.</param>
/// <param name="Kind">How it is set.</param>
internal sealed record Control(string Name, ControlKind Kind)
{
    /// <summary>The texts to choose from; for a text those that are known from elsewhere.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    public double? Minimum { get; init; }

    public double? Maximum { get; init; }

    /// <summary>What a person should know about it; null when the control says all.</summary>
    public string? Hint { get; init; }

    /// <summary>A bound leaves nothing to choose.</summary>
    public bool IsFixed => Kind == ControlKind.Number && Minimum is not null && Minimum == Maximum;

    /// <summary>A value that shows whether the control can be used at all; null when no value stands for all others.</summary>
    public string? Sample => Kind == ControlKind.Number || ParameterNames.IsNumber(Name) ? (Maximum ?? 1).ToString(CultureInfo.InvariantCulture) : null;

    /// <summary>The controls of a model or an endpoint, in the order of the form: one for each parameter that it supports, references apart.</summary>
    public static IReadOnlyList<Control> Of(IParameterDescriptors<CapabilityDescriptor> accepts)
    {
        var controls = accepts.SupportedParameters.Where(pair => pair.Key != ParameterNames.References).Select(pair => Of(pair.Key, pair.Value)).ToList();
        var hasSizes = accepts.SupportedParameters.Keys.Any(name => name is "resolution" or "aspect_ratio");
        if (hasSizes && !accepts.SupportedParameters.ContainsKey(ParameterNames.Size))
            controls.Add(new Control(ParameterNames.Size, ControlKind.Text) { Hint = "Pixels such as 1536x1024, instead of resolution and ratio." });
        return [.. controls.OrderBy(control => ParameterNames.Order(control.Name)).ThenBy(control => control.Name, StringComparer.Ordinal)];
    }

    /// <summary>How many references are taken, and the most that this client sends where nobody says; 0 when they are not supported.</summary>
    public static int MostReferences(IParameterDescriptors<CapabilityDescriptor> accepts)
    {
        if (!accepts.SupportedParameters.TryGetValue(ParameterNames.References, out var descriptor)) return 0;
        return descriptor.Value is RangeCapability range ? (int)Math.Clamp(range.Max, 0, RequestBuilder.MostReferences) : RequestBuilder.MostReferences;
    }

    private static Control Of(string name, CapabilityDescriptor descriptor) => descriptor.Value switch
    {
        EnumCapability choice => new Control(name, ControlKind.Choice) { Choices = choice.Values },
        RangeCapability range => new Control(name, ControlKind.Number) { Minimum = range.Min, Maximum = range.Max },
        BooleanCapability when ParameterNames.IsNumber(name) => new Control(name, ControlKind.Number),
        BooleanCapability when ParameterNames.IsKnown(name) => new Control(name, ControlKind.Text) { Choices = KnownTexts(name) },
        BooleanCapability => new Control(name, ControlKind.Flag),
        _ => new Control(name, ControlKind.Text) { Choices = KnownTexts(name), Hint = "Nobody documents which values the provider takes." },
    };

    private static string[] KnownTexts(string name) => name switch
    {
        "resolution" => TextsOf(typeof(Resolution.Values)),
        "aspect_ratio" => TextsOf(typeof(AspectRatio.Values)),
        "quality" => TextsOf(typeof(Quality.Values)),
        "output_format" => TextsOf(typeof(OutputFormat.Values)),
        "background" => TextsOf(typeof(Background.Values)),
        _ => [],
    };

    private static string[] TextsOf(Type values) => [.. values.GetFields().Select(field => (string)field.GetRawConstantValue()!)];
}
