using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OpenRouterGen.Core;

namespace OpenRouterGen.Generator;

/// <summary>A file of the project that has a role for the generator. Files are known by item metadata, never by name.</summary>
internal sealed class InputFile : IEquatable<InputFile>
{
    private readonly string _checksum;

    private InputFile(InputRole role, SpecSource source, string? checksum)
    {
        Role = role;
        Source = source;
        IsMissing = checksum is null;
        _checksum = checksum ?? string.Empty;
    }

    public InputRole Role { get; }

    public SpecSource Source { get; }

    /// <summary>The project names a file that does not exist or cannot be read.</summary>
    public bool IsMissing { get; }

    /// <summary>The file with its role, or nothing.</summary>
    public static IEnumerable<InputFile> From(AdditionalText file, AnalyzerConfigOptionsProvider provider, CancellationToken cancellationToken)
    {
        var metadata = provider.GetOptions(file);
        if (!metadata.TryGetValue("build_metadata.AdditionalFiles.OpenRouterGenRole", out var name)
            || !Enum.TryParse<InputRole>(name, ignoreCase: true, out var role))
        {
            return [];
        }

        var bundled = metadata.TryGetValue("build_metadata.AdditionalFiles.OpenRouterGenBundled", out var flag) && flag == "true";
        var text = file.GetText(cancellationToken);
        var checksum = text is null ? null : Hex(text.GetChecksum());
        return [new InputFile(role, new SpecSource(file.Path, text?.ToString() ?? string.Empty, bundled), checksum)];
    }

    // The checksum stands for the text: a file that is touched and not changed stops the pipeline here.
    public bool Equals(InputFile? other) =>
        other is not null && Role == other.Role && Source.Path == other.Source.Path && Source.Bundled == other.Source.Bundled && _checksum == other._checksum;

    public override bool Equals(object? obj) => Equals(obj as InputFile);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(_checksum);

    private static string Hex(ImmutableArray<byte> bytes) => BitConverter.ToString([.. bytes]);
}
