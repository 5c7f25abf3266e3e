using System.Diagnostics.CodeAnalysis;
using OpenRouter.Emulator.Api;
using OpenRouter.Emulator.Capabilities;

namespace OpenRouter.Emulator.Catalog;

/// <summary>
/// What the listing shows of a parameter whose values nobody documented: all that the document allows. The emulator accepts everything there, and a client that
/// meets the snapshot's own word for it would take it for something newer than itself.
/// </summary>
internal static class WidestDescriptors
{
    private const string Unknown = "unknown";

    private static readonly Dictionary<string, CapabilityDescriptor> s_widest = new(StringComparer.Ordinal)
    {
        [ParameterNames.Resolution] = Choice(typeof(Resolution.Values)),
        [ParameterNames.AspectRatio] = Choice(typeof(AspectRatio.Values)),
        [ParameterNames.Quality] = Choice(typeof(Quality.Values)),
        [ParameterNames.OutputFormat] = Choice(typeof(OutputFormat.Values)),
        [ParameterNames.Background] = Choice(typeof(Background.Values)),
        [ParameterNames.OutputCompression] = new RangeCapability { Min = 0, Max = RequestRules.StrongestCompression },
        [ParameterNames.N] = new RangeCapability { Min = 1, Max = RequestRules.MostPictures },
        [ParameterNames.References] = new RangeCapability { Min = 0, Max = RequestRules.MostReferences },
        [ParameterNames.Seed] = new BooleanCapability(),
    };

    /// <summary>The descriptors as clients see them.</summary>
    public static IReadOnlyDictionary<string, CapabilityDescriptor> Of(IReadOnlyDictionary<string, CapabilityDescriptor> stated) =>
        stated.ToDictionary(
            static pair => pair.Key,
            static pair => pair.Value.Value is UnknownCase { Tag: Unknown } && s_widest.TryGetValue(pair.Key, out var widest) ? widest : pair.Value,
            StringComparer.Ordinal);

    // The values that the document states are the constants of its type, in the document's order.
    private static EnumCapability Choice([DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] Type values) =>
        new() { Values = [.. values.GetFields().Select(static value => (string)value.GetRawConstantValue()!)] };
}
