namespace OpenRouterGen.Core.Model;

/// <summary>The methods of a client for one operation. Every name in it is emitted as it stands.</summary>
internal sealed record OperationModel(string OperationId, OperationNames Names, string HttpMethod, EquatableList<PathPart> Path)
{
    public required OperationLocals Locals { get; init; }

    public string? Summary { get; init; }

    public string? Description { get; init; }

    public bool Deprecated { get; init; }

    /// <summary>Whether completion leaves out its methods; the one that takes all parameters as one text stays.</summary>
    public bool IsHidden { get; init; }

    public SecurityModel Security { get; init; } = SecurityModel.None;

    /// <summary>Parameters of the method: path parameters first, then required ones, in the document's order.</summary>
    public EquatableList<ParameterModel> Parameters { get; init; } = EquatableList<ParameterModel>.Empty;

    /// <summary>Optional parameters, members of one record; null when there are none.</summary>
    public OptionalParametersModel? OptionalParameters { get; init; }

    public BodyModel? Body { get; init; }

    /// <summary>The type of the answer's body; null when no success has one.</summary>
    public TypeRef? Response { get; init; }

    /// <summary>The statuses of success whose body is of that type, <c>2XX</c> for all that are not named.</summary>
    public EquatableList<string> Read { get; init; } = EquatableList<string>.Empty;

    /// <summary>The statuses of success without a body, beside those with one: the method returns null.</summary>
    public EquatableList<string> WithoutBody { get; init; } = EquatableList<string>.Empty;

    /// <summary>The statuses of success whose body is of another type: the method never reads it.</summary>
    public EquatableList<string> NotRead { get; init; } = EquatableList<string>.Empty;

    /// <summary>What the method returns.</summary>
    public TypeRef? Result => WithoutBody.Count > 0 && Response is { } response ? response with { Nullable = true } : Response;

    /// <summary>How the answer is written.</summary>
    public MediaKind ResponseKind { get; init; }

    /// <summary>The media types to ask for when the answer is not JSON; null for JSON.</summary>
    public string? Accept { get; init; }

    /// <summary>The answer is an event stream and nothing else, so that there is no other method.</summary>
    public bool OnlyStreams { get; init; }

    public string? ResponseDescription { get; init; }

    public StreamModel? Stream { get; init; }

    /// <summary>A second method that takes several path parameters as one text; null for none.</summary>
    public JoinedParameterModel? Joined { get; init; }

    /// <summary>A second method that enumerates the items of all pages; null for none.</summary>
    public PaginationModel? Pagination { get; init; }

    /// <summary>Methods that send the bytes of the answer to a target; null for none.</summary>
    public DownloadModel? Download { get; init; }

    /// <summary>Declared errors by status, ascending.</summary>
    public EquatableList<ErrorModel> Errors { get; init; } = EquatableList<ErrorModel>.Empty;
}
