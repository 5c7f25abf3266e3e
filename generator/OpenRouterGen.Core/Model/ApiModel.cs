namespace OpenRouterGen.Core.Model;

/// <summary>Everything that emission writes. It holds no place of the document, so that a comment in the YAML changes nothing.</summary>
internal sealed record ApiModel(
    EmissionOptions Options,
    ClientModel Client,
    EquatableList<TypeModel> Types,
    EquatableList<CatalogModel> Catalogs);
