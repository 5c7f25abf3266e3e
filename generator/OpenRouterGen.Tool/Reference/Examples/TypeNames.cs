using OpenRouterGen.Comparison.Surface;
using OpenRouterGen.Core.Emission;

namespace OpenRouterGen.Tool.Reference;

/// <summary>Types as an example writes them: by their name alone, unless the platform has another one of it where every program looks.</summary>
internal sealed class TypeNames(ReferenceModel reference)
{
    // What the SDK puts in use for a program, and what an example itself may.
    private static readonly HashSet<string> s_namespaces = new(StringComparer.Ordinal)
    {
        "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Text.Json", "System.Threading", "System.Threading.Tasks",
    };

    private static readonly Lazy<HashSet<string>> s_platform = new(() =>
        new[] { typeof(object), typeof(Console), typeof(Enumerable), typeof(Stack<>), typeof(HttpClient), typeof(System.Text.Json.JsonElement) }
            .SelectMany(type => type.Assembly.GetExportedTypes())
            .Where(type => type.Namespace is { } space && s_namespaces.Contains(space))
            .Select(type => type.Name.Split('`')[0])
            .ToHashSet(StringComparer.Ordinal));

    private readonly string _runtime = ShortName.NamespaceOf(RuntimeNames.RequestOptions);

    /// <summary>The namespaces that an example needs beside those of every program.</summary>
    public IEnumerable<string> Namespaces => new[] { reference.Surface.Namespace, _runtime }.Distinct(StringComparer.Ordinal);

    /// <summary>A type of the client.</summary>
    public string Of(string name) =>
        IsTaken(name) ? $"global::{reference.Surface.Namespace}.{SurfaceName.Code(name)}" : SurfaceName.Code(name);

    public string Of(SignatureType type)
    {
        var name = type.Kind == SignatureKind.Emitted ? Of(type.Name) : ShortName.Of(type);
        var arguments = type.Arguments.Count == 0 ? string.Empty : $"<{string.Join(", ", type.Arguments.Select(Of))}>";
        return name + arguments + (type.IsNullable ? "?" : string.Empty);
    }

    /// <summary>A type of the platform.</summary>
    public string Platform(Type type) => reference.Surface.Find(type.Name) is null ? type.Name : "global::" + type.FullName;

    private static bool IsTaken(string name) => s_platform.Value.Contains(name);
}
