namespace OpenRouter.Runtime;

/// <summary>How many pictures a request asks for.</summary>
internal static class AskedCount
{
    /// <summary>The number; null when what the request says is none, and where there is none that says it.</summary>
    public static int? Of(IDescribedRequest? request) => request is null ? null : Of(RequestParameters.Of(request));

    /// <summary>The number; null when what the request says is none.</summary>
    public static int? Of(RequestParameters request) => request.Find(ParameterWords.Count) switch
    {
        null => 1,
        { Number: >= 1 and <= int.MaxValue and var number } when number == Math.Floor(number) => (int)number,
        _ => null,
    };
}
