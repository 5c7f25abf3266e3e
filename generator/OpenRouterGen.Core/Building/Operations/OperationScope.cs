using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Core.Building;

/// <summary>The names that an operation gets in its client. All others are made from the name of its method.</summary>
internal sealed class OperationScope
{
    /// <summary>What every method's name ends in.</summary>
    public const string Ending = "Async";

    /// <summary>The overlay line that names an operation.</summary>
    public const string Overlay = ExtensionKeys.Name + " on the operation";

    private readonly OperationView _operation;
    private readonly string _owner;
    private readonly string _stem;

    /// <param name="client">The names of the client's members.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="owner">What the method stands for, in words for a message.</param>
    /// <param name="method">The name of the method.</param>
    public OperationScope(NameScope client, OperationView operation, string owner, CSharpIdentifier method)
    {
        Client = client;
        _operation = operation;
        _owner = owner;
        _stem = method.Text.Substring(0, method.Text.Length - Ending.Length);
        Names = new OperationNames(method, Method("Try", string.Empty, "the result"))
        {
            RequestMethod = Hidden(string.Empty, _stem, "Request"),
            EventsMethod = Hidden(string.Empty, _stem, "Events"),
            OperationField = Field("Operation"),
            EventsField = Field("Events"),
            DownloadField = Field("Download"),
        };
    }

    /// <summary>The names of the client's members.</summary>
    public NameScope Client { get; }

    public OperationNames Names { get; }

    /// <summary>What the document calls the operation, with the noun that the method may leave to its client.</summary>
    public required string Words { get; init; }

    /// <summary>What the record of its optional parameters is called, unless it is chosen.</summary>
    public string ParametersName => MethodNames.Parameters(Words, MethodNames.Client(_operation.Tag));

    /// <summary>The names for the form that stands beside a JSON body; null when there is none.</summary>
    public OperationScope? Form { get; private set; }

    /// <summary>Names another method after this operation's.</summary>
    /// <param name="before">What stands before the name.</param>
    /// <param name="after">What stands after it.</param>
    /// <param name="what">What the method is for, in words for a message.</param>
    public CSharpIdentifier Method(string before, string after, string what)
    {
        var wanted = before + _stem + after;
        return Client.Give(wanted, wanted, $"{what} of {_owner}", _operation.Spot, Overlay, Ending);
    }

    /// <summary>Names the method that goes through all pages.</summary>
    public CSharpIdentifier Iterator()
    {
        var wanted = MethodNames.Iterator(Words, MethodNames.Client(_operation.Tag));
        return Client.Give(wanted, _stem + "Items", $"the items of {_owner}", _operation.Spot, Overlay, Ending);
    }

    /// <summary>Gives the form beside JSON names of its own.</summary>
    public void AddForm()
    {
        var method = Method(string.Empty, "FromForm", "the form");
        Form = new OperationScope(Client, _operation, $"the form of {_owner}", method) { Words = Words };
    }

    private CSharpIdentifier Field(string what) => Hidden("s_", CSharpIdentifier.Create(_stem).ToCamelCase().Text, what);

    private CSharpIdentifier Hidden(string before, string stem, string after) =>
        Client.GiveHidden(before + stem + after, before + _stem + after, $"the {after} of {_owner}");
}
