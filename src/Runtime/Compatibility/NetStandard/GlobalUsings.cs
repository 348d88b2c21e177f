global using AsyncMethodBuilderAttribute = Gigstack.Runtime.UnpooledAttribute;
