using System.Text;
using OpenRouter.Emulator.Api;
using OpenRouter.Runtime;

namespace OpenRouter.Emulator.Catalog;

/// <summary>
/// What the listing shows of a parameter whose values nobody documented: all that the document allows. The emulator accepts everything there, and a client that
/// meets the snapshot's own word for it would take it for something newer than itself.
/// </summary>
internal static class WidestDescriptors
{
    private const string Unknown = "unknown";

    private static readonly Dictionary<string, CapabilityDescriptor> s_widest = new Dictionary<string, string>
    {
        ["resolution"] = """{"type":"enum","values":["512","1K","2K","4K"]}""",
        ["aspect_ratio"] = """
            {"type":"enum","values":["1:1","1:2","1:4","1:8","2:1","2:3","3:2","3:4","4:1","4:3","4:5","5:4","8:1","9:16","16:9","9:19.5","19.5:9","9:20",
            "20:9","9:21","21:9","2.35:1","5:2","auto"]}
            """,
        ["quality"] = """{"type":"enum","values":["auto","low","medium","high","xhigh","max"]}""",
        ["output_format"] = """{"type":"enum","values":["png","jpeg","webp","svg"]}""",
        ["background"] = """{"type":"enum","values":["auto","transparent","opaque"]}""",
        ["output_compression"] = """{"type":"range","min":0,"max":100}""",
        ["n"] = """{"type":"range","min":1,"max":10}""",
        ["input_references"] = """{"type":"range","min":0,"max":16}""",
        ["seed"] = """{"type":"boolean"}""",
    }.ToDictionary(static pair => pair.Key, static pair => Read(pair.Value), StringComparer.Ordinal);

    /// <summary>The descriptors as clients see them.</summary>
    public static IReadOnlyDictionary<string, CapabilityDescriptor> Of(IReadOnlyDictionary<string, CapabilityDescriptor> stated) =>
        stated.ToDictionary(
            static pair => pair.Key,
            static pair => pair.Value.Value is UnknownCase { Tag: Unknown } && s_widest.TryGetValue(pair.Key, out var widest) ? widest : pair.Value,
            StringComparer.Ordinal);

    private static CapabilityDescriptor Read(string json) =>
        JsonBodyReader.Read(Encoding.UTF8.GetBytes(json), JsonRead.Model<CapabilityDescriptor>, out var descriptor) is { } problem
            ? throw new InvalidOperationException(problem.Message, problem.Exception)
            : descriptor!;
}
