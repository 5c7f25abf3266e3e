using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Comparison.Sides;

/// <summary>An operation with the client that has it.</summary>
/// <param name="Group">The client.</param>
/// <param name="Model">The operation.</param>
/// <param name="IsForm">Whether it sends the form that stands beside JSON in one operation of the document.</param>
internal sealed record SideOperation(ClientGroupModel Group, OperationModel Model, bool IsForm)
{
    /// <summary>Method and path, whose parameters have a place and no name: what the service sees of the operation.</summary>
    public string Route { get; } = Model.HttpMethod + " " + RouteOf(Model);

    /// <summary>The path as the service sees it.</summary>
    public string Path => Route[(Model.HttpMethod.Length + 1)..];

    private static string RouteOf(OperationModel model) => string.Concat(model.Path.Select(part => part.IsParameter ? "{}" : part.Text));
}
