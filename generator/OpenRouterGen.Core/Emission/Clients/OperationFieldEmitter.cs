using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Core.Emission;

/// <summary>The private fields of an operation: what it is, how its events are read, where the bytes of its answer are.</summary>
internal sealed class OperationFieldEmitter(EmissionContext context)
{
    private readonly StreamEmitter _stream = new(context);

    public void Emit(CodeWriter writer, OperationModel operation, string tag)
    {
        Operation(writer, operation, tag);
        if (operation.Stream is { } stream)
        {
            writer.Line();
            _stream.Format(writer, operation, stream);
        }

        if (operation.Download is { } download)
        {
            writer.Line();
            DownloadEmitter.Emit(writer, operation, download);
        }
    }

    private static void Operation(CodeWriter writer, OperationModel operation, string tag)
    {
        var template = PathPart.Template(operation.Path);
        var accept = operation.Accept is { } types ? Code.Of($", Accept = {Literal.String(types)}") : Code.Empty;
        var schemes = SecurityEmitter.Schemes(operation.Security);
        var security = SecurityEmitter.Need(operation.Security);
        var arguments = Code.Of($"{Literal.String(operation.OperationId)}, {Literal.String(operation.HttpMethod)}, {Literal.String(template)}, {security}");
        writer.Line($"private static readonly {RuntimeNames.ApiOperation} {operation.Names.OperationField} =");
        writer.Line($"    new({arguments}) {{ Tag = {Literal.String(tag)}{accept}{schemes}{Answers(operation)} }};");
    }

    private static Code Answers(OperationModel operation)
    {
        if (operation.WithoutBody.Count + operation.NotRead.Count == 0)
        {
            return Code.Empty;
        }

        var answers = Answers(operation.Read, Code.Of($"Read"))
            .Concat(Answers(operation.WithoutBody, Code.Of($"None")))
            .Concat(Answers(operation.NotRead, Code.Of($"Other")));
        return Code.Of($", Answers = new {RuntimeNames.DeclaredAnswer}[] {{ {Code.Join(", ", answers)} }}");
    }

    private static IEnumerable<Code> Answers(EquatableList<string> statuses, Code content) =>
        statuses.Select(status => Code.Of($"new({Literal.String(status)}, {RuntimeNames.AnswerContent}.{content})"));
}
