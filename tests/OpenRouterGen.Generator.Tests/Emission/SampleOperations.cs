using OpenRouterGen.Core.Model;
using static OpenRouterGen.Generator.Tests.Emission.SampleModel;

namespace OpenRouterGen.Generator.Tests.Emission;

/// <summary>The operations of the sample.</summary>
internal static class SampleOperations
{
    public static ClientGroupModel Group => new(Id("DrawClient"), Id("Draw"), "Draw \"it\"", new[]
    {
        Draw,
        new OperationModel("listModels", Id("List"), "GET", Path("/models"))
        {
            Security = SecurityModel.Optional,
            Response = List(Record("Node")),
            OptionalParameters = new OptionalParametersModel(Id("ListParameters"), OptionalParameters),
        },
        new OperationModel("getModel", Id("Get"), "GET", Path("/models/", "{author}", "/", "{kind}", "/", "{request}", "/endpoints"))
        {
            Parameters = new[]
            {
                new ParameterModel("author", Id("Author"), Text, ParameterPlace.Path),
                new ParameterModel("kind", Id("Kind"), Enum("Size"), ParameterPlace.Path),
                new ParameterModel("request", Id("Request"), Whole, ParameterPlace.Path),
                new ParameterModel("q", Id("Q"), Text, ParameterPlace.Query),
                new ParameterModel("sizes", Id("Sizes"), List(Enum("Size")), ParameterPlace.Query),
            }.ToEquatableList(),
            Response = Record("Node"),
            Deprecated = true,
        },
        new OperationModel("deleteAll", Id("DeleteAll"), "DELETE", Path("/models")) { Security = SecurityModel.None },
        new OperationModel("putTexts", Id("PutTexts"), "PUT", Path("/texts")) { Body = new BodyModel(List(Text), true), Response = Text },
        new OperationModel("putNode", Id("PutNode"), "PUT", Path("/node")) { Body = new BodyModel(Record("Node"), false), Response = Scalar(ScalarKind.Json) },
        new OperationModel("putCount", Id("PutCount"), "PUT", Path("/count")) { Body = new BodyModel(Whole, false), Response = Map(Whole) },
        new OperationModel("watch", Id("Watch"), "POST", Path("/watch"))
        {
            Body = new BodyModel(Union("TextOrNode"), true),
            Response = Record("Node"),
            Stream = new StreamModel(Record("Node")) { Errors = new[] { Id("ErrorEvent") }.ToEquatableList() },
        },
    }.ToEquatableList());

    private static OperationModel Draw => new("createDrawing", Id("Draw"), "POST", Path("/draw"))
    {
        Summary = "Draws.",
        Description = "Draws a picture.\u2028#error",
        Body = new BodyModel(Record("DrawRequest"), true),
        Response = Record("DrawResponse"),
        Errors = new[] { new ErrorModel(402, "No credit <left>"), new ErrorModel(418, null) }.ToEquatableList(),
        Stream = new StreamModel(Union("DrawEvent"))
        {
            Flag = Id("Stream"),
            Sentinel = "[DONE]",
            Completed = new[] { Id("CompletedEvent") }.ToEquatableList(),
            Errors = new[] { Id("ErrorEvent") }.ToEquatableList(),
            Buffered = new BufferedStreamModel(Id("CompletedEvent"), Id("Data"))
            {
                FromItem = new[] { Copy("Image"), Copy("MediaType") }.ToEquatableList(),
                Shared = new[] { Copy("Created") }.ToEquatableList(),
                Last = new[] { Copy("Usage"), Copy("Size") }.ToEquatableList(),
            },
        },
    };

    private static EquatableList<ParameterModel> OptionalParameters => new[]
    {
        new ParameterModel("offset", Id("Offset"), Whole, ParameterPlace.Query) { Constraints = new ConstraintModel { Bounds = new WholeBounds(0, null) } },
        new ParameterModel("size", Id("Size"), Enum("Size"), ParameterPlace.Query),
        new ParameterModel("ids", Id("Ids"), List(Text), ParameterPlace.Query),
        new ParameterModel("sizes", Id("Sizes"), List(Enum("Size")), ParameterPlace.Query),
        new ParameterModel("numbers", Id("Numbers"), List(Whole), ParameterPlace.Query),
        new ParameterModel("since", Id("Since"), Scalar(ScalarKind.UnixTime), ParameterPlace.Query),
        new ParameterModel("day", Id("Day"), Scalar(ScalarKind.Date), ParameterPlace.Query),
        new ParameterModel("node", Id("Node"), Record("Node"), ParameterPlace.Query),
        new ParameterModel("any", Id("Any"), Scalar(ScalarKind.Json), ParameterPlace.Query),
        new ParameterModel("X-Thing", Id("Thing"), Text, ParameterPlace.Header) { Deprecated = true, Default = "a" },
        new ParameterModel("X-Uri", Id("Uri"), Scalar(ScalarKind.Uri), ParameterPlace.Header),
        new ParameterModel("session", Id("Session"), Flag, ParameterPlace.Cookie),
    }.ToEquatableList();

    private static MemberCopy Copy(string name) => new(Id(name), Id(name));

    private static EquatableList<PathPart> Path(params string[] parts) => parts
        .Select(part => part.StartsWith('{') ? new PathPart(part.Trim('{', '}'), true) : new PathPart(part, false))
        .ToEquatableList();
}
