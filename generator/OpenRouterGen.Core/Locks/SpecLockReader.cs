using System.Globalization;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Locks;

/// <summary>Reads a lock. Members that it does not know are left alone, so that a newer tool may add some.</summary>
internal static class SpecLockReader
{
    /// <summary>The lock, or null after a problem (ORG0052).</summary>
    public static SpecLock? Read(string file, string text, ProblemSink problems, CancellationToken cancellationToken)
    {
        var found = new ProblemSink();
        var document = SpecReader.Read(file, text, ReadingLimits.Default, found, cancellationToken);
        if (document is null || found.Problems.Count > 0)
        {
            var first = found.Problems[0];
            problems.Report(ProblemCatalog.InvalidLock, first.Spot, FolderFile.NameOf(file), first.Message);
            return null;
        }

        try
        {
            return Read(Mapping(document.Root, "the lock"));
        }
        catch (FatalProblemException fatal)
        {
            problems.Report(fatal.Problem);
            return null;
        }
    }

    /// <summary>The version of a lock, be it one that can be read or not; 0 where it says none.</summary>
    public static int VersionOf(string text, CancellationToken cancellationToken) =>
        SpecReader.Read(string.Empty, text, ReadingLimits.Default, new ProblemSink(), cancellationToken)?.Root is SpecMapping root
        && root["version"] is SpecScalar version
        && int.TryParse(version.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : 0;

    private static SpecLock Read(SpecMapping root)
    {
        var version = Number(root, "version");
        if (version > SpecLock.NewestVersion)
        {
            throw Refused(root["version"]!, string.Format(
                CultureInfo.InvariantCulture,
                "it is of version {0}, and version {1} is the newest that this package knows; use the newest package",
                version,
                SpecLock.NewestVersion));
        }

        return new SpecLock(LockedFileOf(Mapping(Member(root, "document"), "document")))
        {
            Tool = Text(root, "tool"),
            Catalog = root["catalog"] is { } catalog ? LockedFileOf(Mapping(catalog, "catalog")) : null,
            Overlays = root["overlays"] switch
            {
                null => EquatableList<LockedFile>.Empty,
                SpecSequence overlays => overlays.Items.Select(overlay => LockedFileOf(Mapping(overlay, "an overlay"))).ToEquatableList(),
                var other => throw Refused(other, $"overlays should be a list but is {other.Described}"),
            },
            OptionsSha256 = root["options"] is { } options ? Hash(Mapping(options, "options")) : null,
            Surface = root["surface"] is { } surface ? SurfaceOf(Mapping(surface, "surface")) : null,
        };
    }

    private static LockedFile LockedFileOf(SpecMapping mapping)
    {
        var path = Text(mapping, "path");
        if (path is null or "" or "." or ".." || path.IndexOfAny(['/', '\\']) >= 0)
        {
            throw Refused(mapping, "path should be the name of a file in the folder");
        }

        return new LockedFile(path, Hash(mapping))
        {
            Source = Text(mapping, "source"),
            Date = Text(mapping, "fetched") ?? Text(mapping, "asOf"),
            OpenApi = Text(mapping, "openapi"),
        };
    }

    private static LockedSurface SurfaceOf(SpecMapping mapping) => new(Hash(mapping), Number(mapping, "types"), Number(mapping, "operations"));

    private static string Hash(SpecMapping mapping) => Text(mapping, "sha256") is { } hash && TextHash.IsOne(hash)
        ? hash
        : throw Refused(mapping, "sha256 should be 64 digits of 0-9 and a-f");

    private static int Number(SpecMapping mapping, string key)
    {
        var member = Member(mapping, key);
        return member is SpecScalar { Kind: SpecScalarKind.Integer } scalar
            && int.TryParse(scalar.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? number
                : throw Refused(member, $"{key} should be a number but is {member.Described}");
    }

    private static string? Text(SpecMapping mapping, string key) => mapping[key] switch
    {
        null or SpecScalar { IsNull: true } => null,
        SpecScalar { Kind: SpecScalarKind.String } scalar => scalar.Text,
        var other => throw Refused(other, $"{key} should be a text but is {other.Described}"),
    };

    private static SpecNode Member(SpecMapping mapping, string key) => mapping[key] ?? throw Refused(mapping, $"it has no {key}");

    private static SpecMapping Mapping(SpecNode node, string what) =>
        node as SpecMapping ?? throw Refused(node, $"{what} should be a mapping but is {node.Described}");

    private static FatalProblemException Refused(SpecNode node, string sentence) =>
        new(ProblemCatalog.InvalidLock, node.Spot, FolderFile.NameOf(node.Spot.File), sentence);
}
