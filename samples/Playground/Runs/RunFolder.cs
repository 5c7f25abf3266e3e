using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouter;
using Playground.Forms;

namespace Playground.Runs;

/// <summary>The folder that keeps runs with their pictures, and references.</summary>
internal sealed class RunFolder
{
    // A record that lacks a part is none: what shows it needs all of them.
    private static readonly JsonSerializerOptions s_json = new()
    {
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter() },
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    private readonly string _runs;
    private readonly string _references;

    /// <exception cref="IOException">The folder cannot be made.</exception>
    public RunFolder(string path)
    {
        Path = path;
        _runs = Directory.CreateDirectory(System.IO.Path.Combine(path, "runs")).FullName;
        _references = Directory.CreateDirectory(System.IO.Path.Combine(path, "references")).FullName;
    }

    public string Path { get; }

    /// <summary>The runs of earlier. One that was under way when the playground stopped has an outcome that nobody knows; it is not sent again.</summary>
    public IEnumerable<RunRecord> Load()
    {
        foreach (var folder in Directory.EnumerateDirectories(_runs))
        {
            if (ReadRecord(System.IO.Path.Combine(folder, "run.json")) is not { } record || !IsWhole(record, System.IO.Path.GetFileName(folder))) continue;
            yield return record with { Lanes = [.. record.Lanes.Select(AfterRestart)] };
        }
    }

    /// <summary>Writes a record, whole or not at all.</summary>
    /// <exception cref="IOException">The disk is full, or the folder is gone.</exception>
    public void Save(RunRecord record)
    {
        var path = System.IO.Path.Combine(Directory.CreateDirectory(FolderOf(record.Id)).FullName, "run.json");
        File.WriteAllText(path + ".new", JsonSerializer.Serialize(record, s_json));
        File.Move(path + ".new", path, overwrite: true);
    }

    /// <summary>Saves a picture of a run.</summary>
    /// <returns>The name of its file.</returns>
    /// <exception cref="IOException">The disk is full, or the folder is gone.</exception>
    public async Task<string> SaveAsync(string run, string name, IGeneratedImage image, CancellationToken cancellationToken) =>
        System.IO.Path.GetFileName(await image.SaveAsync(System.IO.Path.Combine(FolderOf(run), name), cancellationToken));

    /// <summary>The path of a picture of a run; null when there is none.</summary>
    public string? Picture(string run, string file) => PictureName.IsOne(file) && System.IO.Path.Combine(FolderOf(run), file) is var path && File.Exists(path)
        ? path
        : null;

    /// <summary>Keeps a picture to start from.</summary>
    /// <returns>Its name.</returns>
    /// <exception cref="ArgumentException">The bytes are no picture.</exception>
    /// <exception cref="IOException">The disk is full, or the folder is gone.</exception>
    public async Task<string> KeepReferenceAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        var type = ImageReference.FromBytes(bytes).MediaType!;
        var extension = type switch { "image/jpeg" => "jpg", "image/svg+xml" => "svg", _ => type["image/".Length..] };
        var name = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes.Span))[..32] + "." + extension;
        var path = System.IO.Path.Combine(_references, name);
        if (File.Exists(path)) return name;

        // Whole or not at all: the same picture may come twice at once, while the page shows the first.
        var part = path + "." + Guid.NewGuid().ToString("N") + ".part";
        try
        {
            await File.WriteAllBytesAsync(part, bytes, cancellationToken);
            File.Move(part, path, overwrite: true);
        }
        catch
        {
            File.Delete(part);
            throw;
        }

        return name;
    }

    /// <summary>The path of a reference; null when there is none.</summary>
    public string? Reference(string name) =>
        ReferenceName.IsUploaded(name) && System.IO.Path.Combine(_references, name) is var path && File.Exists(path) ? path : null;

    private static LaneRecord AfterRestart(LaneRecord lane) => lane.State == LaneState.UnderWay ? lane with { State = LaneState.Unknown } : lane;

    // A copy of a folder has the id of another run, whose pictures are elsewhere.
    private static bool IsWhole(RunRecord record, string folder) => record.Id == folder && record.Lanes.Count > 0
        && record.Lanes.All(static lane => lane is not null && lane.Pictures.All(static file => file is not null && PictureName.IsOne(file)));

    private string FolderOf(string run) => System.IO.Path.Combine(_runs, run);

    // A record that cannot be read costs its run, and no other.
    private static RunRecord? ReadRecord(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<RunRecord>(File.ReadAllText(path), s_json);
        }
        catch (Exception exception) when (exception is JsonException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
