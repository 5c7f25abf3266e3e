using System.Text;
using OpenRouter.Emulator.Catalog;

namespace OpenRouter.Emulator;

/// <summary>
/// The image models that an emulator knows, in the shape in which the service publishes them: <c>data</c> lists models as <c>GET /images/models</c> does. A
/// model may have its endpoints in <c>endpoint_records</c>, each as <c>GET /images/models/{author}/{slug}/endpoints</c> lists them; one without has a single
/// endpoint, named after the author, that accepts what the model does. This is also the shape of the catalog files that <c>openroutergen update</c> writes.
/// </summary>
/// <remarks>
/// What is missing is filled in, but for <c>id</c>, <c>supported_parameters</c> and the slug of an endpoint. A descriptor of type <c>unknown</c> accepts
/// everything, and is shown to clients as all that the document allows; one of any other type that the emulator does not know accepts everything too, and is
/// shown as it is. Prices that are missing are invented ones by token.
/// </remarks>
public sealed class EmulatorCatalog
{
    private EmulatorCatalog(ImageCatalog models) => Models = models;

    /// <summary>The snapshot that the package carries.</summary>
    public static EmulatorCatalog Bundled { get; } = new(ImageCatalog.Bundled);

    /// <summary>The ids of the models, in the order of the catalog.</summary>
    public IReadOnlyList<string> ModelIds => [.. Models.Entries.Select(static entry => entry.Model.Id)];

    internal ImageCatalog Models { get; }

    /// <summary>Reads a catalog.</summary>
    /// <param name="json">The text.</param>
    /// <returns>The catalog.</returns>
    /// <exception cref="ArgumentNullException">There is no text.</exception>
    /// <exception cref="EmulatorCatalogException">The text is no catalog; the exception says where.</exception>
    public static EmulatorCatalog Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return new(ImageCatalog.Parse(Encoding.UTF8.GetBytes(json), null));
    }

    /// <summary>Reads a catalog from a file.</summary>
    /// <param name="path">The path of the file, in UTF-8.</param>
    /// <returns>The catalog.</returns>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    /// <exception cref="EmulatorCatalogException">The file is no catalog; the exception says where.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static EmulatorCatalog Load(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return new(ImageCatalog.Parse(File.ReadAllBytes(path), path));
    }

    /// <summary>The number of models.</summary>
    /// <returns>A short text.</returns>
    public override string ToString() => FormattableString.Invariant($"{Models.Entries.Count} models");
}
