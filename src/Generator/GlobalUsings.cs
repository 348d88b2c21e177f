// Namespaces that most files use. tests/Architecture checks which folder can use which.

global using System;
global using System.Collections.Generic;
global using System.Linq;
global using Gigstack.Generator.Binding.Naming;
global using Gigstack.Generator.Binding.Schemas;
global using Gigstack.Generator.Binding.Types;
global using Gigstack.Generator.Description;
global using Gigstack.Generator.Diagnostics;
global using Gigstack.Generator.Emit.Documentation;
global using Gigstack.Generator.Emit.Writing;
global using Gigstack.Generator.Model;
