using System.Security.Cryptography;
using System.Text.Json;
using OpenRouterGen.Comparison.Reports;
using OpenRouterGen.Tool.Running;

namespace OpenRouterGen.Tool.Folders;

/// <summary>
/// What an update is about to write. It has its name while some files may be old and some new, from the moment in which all new ones are on the disk.
/// </summary>
internal static class FolderJournal
{
    public static byte[] Of(IEnumerable<NewFile> files) => ReadableJson.File(json =>
    {
        json.WriteStartObject();
        foreach (var file in files)
        {
            json.WriteString(file.Name, file.Hash);
        }

        json.WriteEndObject();
    });

    /// <summary>The names of the files, each with the hash of what it becomes, in the order in which they are written.</summary>
    /// <exception cref="ToolException">It is no journal of ours.</exception>
    public static IReadOnlyList<(string Name, string Hash)> Read(string path)
    {
        try
        {
            using var journal = JsonDocument.Parse(File.ReadAllBytes(path));
            var files = journal.RootElement.EnumerateObject().Select(file => (file.Name, Hash: file.Value.GetString() ?? string.Empty)).ToList();

            // Nothing else is ever moved, whatever a journal says.
            if (files.TrueForAll(file => FolderNames.Written.Contains(file.Name)))
            {
                return files;
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw Damaged(path, exception);
        }

        throw Damaged(path, null);
    }

    public static string Hash(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    private static ToolException Damaged(string path, Exception? inner) =>
        ToolException.Input(
            $"'{path}' is no journal of an update; put the folder back as it was, delete '{FolderNames.Staging}' in it, and update again", inner);
}
