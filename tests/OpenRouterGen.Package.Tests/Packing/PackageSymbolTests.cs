using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace OpenRouterGen.Package.Tests.Packing;

/// <summary>The symbols beside each package: a debugger steps through our code, emitted code too, without this repository.</summary>
[Collection(PackedFeedCollection.Name)]
public class PackageSymbolTests(PackedFeed feed)
{
    private static readonly Guid s_embeddedSource = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");

    [Theory]
    [MemberData(nameof(PackedFeed.NamesWithAssemblies), MemberType = typeof(PackedFeed))]
    public void Every_assembly_of_ours_is_reproducible_and_has_its_symbols(string package)
    {
        using var archive = feed.Open(package);
        using var symbols = feed.OpenSymbols(package);
        var assemblies = archive.Files.Where(IsOurs).ToList();
        Assert.NotEmpty(assemblies);
        Assert.Equal(
            assemblies.Select(file => Path.ChangeExtension(file, ".pdb")),
            symbols.Files.Where(file => !file.EndsWith(".nuspec", StringComparison.Ordinal)));
        foreach (var assembly in assemblies)
        {
            using var image = new PEReader(new MemoryStream(archive.Content(assembly)));
            var entries = image.ReadDebugDirectory();
            Assert.Contains(entries, entry => entry.Type == DebugDirectoryEntryType.Reproducible);
            var view = image.ReadCodeViewDebugDirectoryData(entries.Single(entry => entry.Type == DebugDirectoryEntryType.CodeView));
            using var provider = MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(symbols.Content(Path.ChangeExtension(assembly, ".pdb"))));
            var reader = provider.GetMetadataReader();
            Assert.Equal(view.Guid, new BlobContentId(reader.DebugMetadataHeader!.Id).Guid);
            AssertSourcesAreEmbedded(reader);
        }
    }

    // Images that are compiled ahead have the symbols of their plain assemblies.
    private static bool IsOurs(string file) =>
        Path.GetExtension(file) == ".dll"
        && (Path.GetFileName(file).StartsWith("OpenRouterGen.", StringComparison.Ordinal) || Path.GetFileName(file) == "Playground.dll")
        && !file.StartsWith(NativeImageTests.Folder, StringComparison.Ordinal);

    private static void AssertSourcesAreEmbedded(MetadataReader symbols)
    {
        Assert.NotEmpty(symbols.Documents);
        foreach (var handle in symbols.Documents)
        {
            var name = symbols.GetString(symbols.GetDocument(handle).Name);
            Assert.True(name.StartsWith("/_", StringComparison.Ordinal), name);
            Assert.True(
                symbols.GetCustomDebugInformation(handle)
                    .Any(information => symbols.GetGuid(symbols.GetCustomDebugInformation(information).Kind) == s_embeddedSource),
                name + " is not embedded.");
        }
    }
}
