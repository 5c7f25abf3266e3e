using System.IO.Compression;
using System.Xml.Linq;

namespace OpenRouterGen.Package.Tests;

/// <summary>A package, or the package of its symbols, as a file.</summary>
internal sealed class PackageArchive(string path) : IDisposable
{
    private readonly ZipArchive _archive = ZipFile.OpenRead(path);

    /// <summary>Its files, without those that every package has because it is one.</summary>
    public IReadOnlyList<string> Files => _archive.Entries
        .Select(entry => entry.FullName)
        .Where(name => !name.StartsWith("_rels/", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal)
            && name != "[Content_Types].xml")
        .Order(StringComparer.Ordinal)
        .ToList();

    public IEnumerable<(string Id, string Version)> Dependencies =>
        Elements("dependency").Select(element => (element.Attribute("id")!.Value, element.Attribute("version")!.Value));

    /// <summary>The elements of its nuspec that have a name.</summary>
    public IReadOnlyList<XElement> Elements(string name)
    {
        using var nuspec = new MemoryStream(Content(Files.Single(file => file.EndsWith(".nuspec", StringComparison.Ordinal))));
        return XDocument.Load(nuspec).Descendants().Where(element => element.Name.LocalName == name).ToList();
    }

    public byte[] Content(string file)
    {
        using var content = _archive.GetEntry(file)!.Open();
        using var buffer = new MemoryStream();
        content.CopyTo(buffer);
        return buffer.ToArray();
    }

    public void Dispose() => _archive.Dispose();
}
