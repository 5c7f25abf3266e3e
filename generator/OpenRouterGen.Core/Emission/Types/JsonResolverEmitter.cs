using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Core.Emission;

/// <summary>The resolver that makes the emitted types known to the platform's serializer without reflection.</summary>
internal sealed class JsonResolverEmitter(EmissionContext context)
{
    public void Emit(CodeWriter writer, CSharpIdentifier name, IEnumerable<TypeModel> types)
    {
        var self = context.Types.Named(name);
        writer.Doc(new XmlDoc().Summary("Lets System.Text.Json read and write the types of this client, without reflection."));
        context.TypeAttributes(writer);
        using (writer.Open($"{context.Visibility} sealed class {name} : {RuntimeNames.TypeInfoResolver}"))
        {
            writer.Doc(new XmlDoc().Summary("The resolver, for JsonSerializerOptions.TypeInfoResolverChain."));
            writer.Line($"public static {self} Default {{ get; }} = new();");
            writer.Line();
            writer.Doc(new XmlDoc().InheritDoc());
            using (writer.Open($"public {RuntimeNames.JsonTypeInfo}? GetTypeInfo({RuntimeNames.Type} type, {RuntimeNames.SerializerOptions} options)"))
            {
                writer.Line($"{RuntimeNames.JsonTypeInfo}? info = null;");
                foreach (var type in types.Where(type => type.Json == JsonDirections.Both))
                {
                    var method = type is EnumModel ? Code.Of($"Value") : Code.Of($"Model");
                    writer.Line($"{RuntimeNames.ModelTypeInfo}.{method}<{context.Types.Named(type.Name)}>(type, options, ref info);");
                }

                writer.Line($"return info;");
            }
        }
    }
}
