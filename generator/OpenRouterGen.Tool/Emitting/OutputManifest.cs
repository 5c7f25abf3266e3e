using System.Text.Json;
using OpenRouterGen.Comparison.Reports;
using OpenRouterGen.Tool.Folders;
using OpenRouterGen.Tool.Running;

namespace OpenRouterGen.Tool.Emitting;

/// <summary>The files that the tool wrote into a folder, each with the hashes that it may have there.</summary>
internal sealed record OutputManifest(IReadOnlyDictionary<string, IReadOnlyList<string>> Files)
{
    public const string Name = "openroutergen.files.json";

    public static OutputManifest None { get; } = new(new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal));

    /// <exception cref="ToolException">It cannot be read.</exception>
    public static OutputManifest Read(string path)
    {
        if (!File.Exists(path))
        {
            return None;
        }

        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));

            // Nothing outside the folder is ever looked at, whatever a list says.
            return new OutputManifest(json.RootElement.EnumerateObject().Where(file => file.Name == Path.GetFileName(file.Name)).ToDictionary(
                file => file.Name,
                IReadOnlyList<string> (file) => [.. file.Value.EnumerateArray().Select(hash => hash.GetString()!)],
                StringComparer.Ordinal));
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or IOException or UnauthorizedAccessException)
        {
            var reason = exception.Message.TrimEnd('.');
            throw ToolException.Input($"'{path}' is no list of emitted files: {reason}; delete it, and emit again with --force", exception);
        }
    }

    /// <summary>The list while files are written: each may be the old one or the new one.</summary>
    public OutputManifest With(IEnumerable<NewFile> files)
    {
        var all = Files.ToDictionary(StringComparer.Ordinal);
        foreach (var file in files)
        {
            all[file.Name] = [.. all.GetValueOrDefault(file.Name) ?? [], file.Hash];
        }

        return new OutputManifest(all);
    }

    /// <summary>Whether a file has its text from the tool.</summary>
    public bool Wrote(string name, string path) => Files.TryGetValue(name, out var hashes) && hashes.Contains(FolderJournal.Hash(File.ReadAllBytes(path)));

    public byte[] Write() => ReadableJson.File(json =>
    {
        json.WriteStartObject();
        foreach (var name in Files.Keys.Order(StringComparer.Ordinal))
        {
            json.WriteList(name, Files[name].Distinct());
        }

        json.WriteEndObject();
    });
}
