using System.ComponentModel;

namespace OpenRouter.Runtime;

/// <summary>A parameter or member that takes an API key: written in source, it would be in every copy of the source.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
public sealed class ApiKeyAttribute : Attribute
{
    /// <summary>The environment variable that a key is read from.</summary>
    public const string EnvironmentVariable = OpenRouterEnvironment.ApiKey;

    /// <summary>What every key of the service begins with.</summary>
    public const string Prefix = "sk-or-v1-";

    /// <summary>A member beside this one that sends the key to another place than the service, such as a server of a test; null for none.</summary>
    public string? ElsewhereBeside { get; set; }
}
