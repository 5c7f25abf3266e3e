using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Core.Emission;

/// <summary>Constants for whole numbers that the document gives names.</summary>
internal sealed class ConstantsEmitter(EmissionContext context)
{
    public void Emit(CodeWriter writer, ConstantsModel model)
    {
        writer.Doc(new XmlDoc().Summary(XmlDoc.Words(model.Description) ?? "Numbers with names; any other is allowed too."));
        context.TypeAttributes(writer, model.Deprecated);
        var type = model.Kind == ScalarKind.Int32 ? Code.Of($"int") : Code.Of($"long");
        using (writer.Open($"{context.Visibility} static partial class {model.Name}"))
        {
            foreach (var member in model.Members)
            {
                writer.Line($"public const {type} {member.Name} = {Literal.Int64(member.Value)};");
            }
        }
    }
}
