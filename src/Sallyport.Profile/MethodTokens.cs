using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Sallyport.Profile;

/// <summary>References to methods, of generic types and of their own arguments too, as ECMA-335 II.22 and II.23.2 write them.</summary>
internal sealed class MethodTokens(MetadataBuilder metadata)
{
    private readonly TypeTokens _types = new(metadata);

    /// <summary>The reference to a method; of a generic one to the method with its arguments.</summary>
    internal EntityHandle Of(MethodBase method)
    {
        // A signature is the definition's: the arguments of the type stand with the type, those of the method after it.
        var definition = method.Module.ResolveMethod(method.MetadataToken)!;
        var reference = metadata.AddMemberReference(_types.Of(method.DeclaringType!), metadata.GetOrAddString(method.Name), metadata.GetOrAddBlob(Signature(definition)));
        if (!method.IsGenericMethod) return reference;

        var arguments = new BlobBuilder();
        var encoder = new BlobEncoder(arguments).MethodSpecificationSignature(method.GetGenericArguments().Length);
        foreach (var argument in method.GetGenericArguments()) _types.Write(encoder.AddArgument(), argument);
        return metadata.AddMethodSpecification(reference, metadata.GetOrAddBlob(arguments));
    }

    private BlobBuilder Signature(MethodBase definition)
    {
        var signature = new BlobBuilder();
        var parameters = definition.GetParameters();
        var generics = definition.IsGenericMethod ? definition.GetGenericArguments().Length : 0;
        new BlobEncoder(signature).MethodSignature(genericParameterCount: generics, isInstanceMethod: !definition.IsStatic).Parameters(
            parameters.Length,
            returned => WriteReturned(returned, definition as MethodInfo),
            all => Array.ForEach(parameters, parameter => WriteParameter(all.AddParameter(), parameter)));
        return signature;
    }

    private void WriteReturned(ReturnTypeEncoder encoder, MethodInfo? method)
    {
        var type = method?.ReturnType ?? typeof(void);
        if (type == typeof(void))
        {
            encoder.Void();
            return;
        }

        Modify(encoder.CustomModifiers(), method!.ReturnParameter);
        _types.Write(encoder.Type(type.IsByRef), Plain(type));
    }

    private void WriteParameter(ParameterTypeEncoder encoder, ParameterInfo parameter)
    {
        Modify(encoder.CustomModifiers(), parameter);
        _types.Write(encoder.Type(parameter.ParameterType.IsByRef), Plain(parameter.ParameterType));
    }

    private void Modify(CustomModifiersEncoder encoder, ParameterInfo parameter)
    {
        foreach (var modifier in parameter.GetRequiredCustomModifiers()) encoder.AddModifier(_types.Of(modifier), isOptional: false);
    }

    private static Type Plain(Type type) => type.IsByRef ? type.GetElementType()! : type;
}
