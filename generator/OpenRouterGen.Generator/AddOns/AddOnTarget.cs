using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Generator.AddOns;

/// <summary>What add-ons are written for: the names of a client, and which of the members that they use it has.</summary>
internal sealed record AddOnTarget(string Namespace, string Client, string Brand, EquatableList<string> Groups, bool IsInternal, string ToolVersion)
{
    /// <summary>What the class is called that adds a client to a container, behind the client's own word.</summary>
    public const string RegistrationSuffix = "ServiceCollectionExtensions";

    /// <summary>What add-ons use, and this client has, in the words of their files.</summary>
    public EquatableList<string> Members { get; init; } = EquatableList<string>.Empty;

    /// <summary>The target of a client; null when the project wants no add-ons.</summary>
    public static AddOnTarget? Of(ApiModel model)
    {
        if (!model.Options.AddOns)
        {
            return null;
        }

        return new AddOnTarget(
            string.Join(".", model.Options.Namespace),
            model.Client.Name.ToString(),
            model.Options.Brand.Text,
            model.Client.Groups.Select(group => group.PropertyName.ToString()).ToEquatableList(),
            model.Options.Internal,
            model.Options.ToolVersion)
        {
            Members = AddOnMembers.Of(model, AddOnFile.All.SelectMany(file => file.Uses)),
        };
    }

    /// <summary>The class of the methods that add this client to a container.</summary>
    public string RegistrationClass => $"Microsoft.Extensions.DependencyInjection.{Brand}{RegistrationSuffix}";
}
