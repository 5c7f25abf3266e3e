using System.Reflection;

namespace OpenRouterGen.Analyzers.Diagnostics;

/// <summary>Where the page of an id is: below the address of the repository, which the build writes into the assembly.</summary>
internal static class DiagnosticPages
{
    private static readonly string s_address = typeof(DiagnosticPages).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .First(metadata => metadata.Key == nameof(DiagnosticPages)).Value!;

    public static string Of(string id) => s_address + id + ".md";
}
