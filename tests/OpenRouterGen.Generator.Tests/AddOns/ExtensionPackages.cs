using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using OpenRouterGen.Generator.Tests.Emission;

namespace OpenRouterGen.Generator.Tests.AddOns;

/// <summary>The packages that add-ons are for, in the versions that they are made for.</summary>
internal static class ExtensionPackages
{
    private static readonly string s_folder = typeof(ExtensionPackages).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static attribute => attribute.Key == "PackageFolder").Value!;

    public static IReadOnlyList<MetadataReference> HttpOnly { get; } =
    [
        Library("Configuration.Abstractions", "11.0.0"), Library("DependencyInjection.Abstractions", "11.0.0"), Library("Http", "11.0.0"),
        Library("Logging.Abstractions", "11.0.0"), Library("Options", "11.0.0"),
    ];

    public static IReadOnlyList<MetadataReference> Newest { get; } =
        [.. HttpOnly, Library("Hosting.Abstractions", "11.0.0"), Library("AI", "10.11.0"), Library("AI.Abstractions", "10.11.0")];

    public static IReadOnlyList<MetadataReference> Lowest { get; } =
    [
        Library("Configuration.Abstractions", "8.0.0"), Library("DependencyInjection.Abstractions", "8.0.2"), Library("Hosting.Abstractions", "8.0.1"),
        Library("Http", "8.0.1"), Library("Logging.Abstractions", "8.0.3"), Library("Options", "8.0.2"), Library("AI.Abstractions", "10.3.0"),
    ];

    public static IReadOnlyList<MetadataReference> ImagesOnly { get; } = [Library("AI.Abstractions", "10.11.0")];

    public static IReadOnlyList<MetadataReference> OlderBuilder { get; } = [.. HttpOnly, Library("AI", "10.5.0"), Library("AI.Abstractions", "10.5.0")];

    public static IReadOnlyList<MetadataReference> TooOld { get; } =
        [.. Lowest.Where(static reference => !Is(reference, "Http") && !Is(reference, "AI.Abstractions")), Library("Http", "7.0.0")];

    /// <summary>Warnings and errors of a project that references them, but CS1701: they were made against older ones, which the SDK never shows.</summary>
    public static string[] Problems(CSharpCompilation compilation) =>
        EmittedCode.Problems(compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions(
            [KeyValuePair.Create("CS1701", ReportDiagnostic.Suppress)])));

    private static bool Is(MetadataReference reference, string name) =>
        Path.GetFileNameWithoutExtension(reference.Display) == "Microsoft.Extensions." + name;

    private static PortableExecutableReference Library(string name, string version)
    {
        var package = Path.Combine(s_folder, ("Microsoft.Extensions." + name).ToLowerInvariant(), version, "lib");
        var framework = new[] { "net10.0", "net8.0", "net7.0" }.First(framework => Directory.Exists(Path.Combine(package, framework)));
        return MetadataReference.CreateFromFile(Path.Combine(package, framework, "Microsoft.Extensions." + name + ".dll"));
    }
}
