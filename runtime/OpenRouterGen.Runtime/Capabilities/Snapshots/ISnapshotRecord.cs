namespace OpenRouter.Runtime;

/// <summary>A record of a catalog, which may lack what the service always says.</summary>
internal interface ISnapshotRecord
{
    /// <summary>Whether the catalog says which parameters are accepted.</summary>
    bool IsDescribed { get; }
}
