/** What is set in the fields of the form, each of which holds its default in its HTML. */

export function ticksOf( field ) {
	return [ ...field.querySelectorAll( ':checked' ) ].map( ( { value } ) => value );
}

export function inputOf( field ) {
	return field.querySelector( 'select, input:not([type="hidden"])' );
}

export function read( field ) {
	const input = inputOf( field );
	if ( field.querySelector( 'fieldset' ) ) {
		return ticksOf( field );
	}
	switch ( input.type ) {
		case 'checkbox':
			return input.checked;
		case 'number':
			return input.valueAsNumber;
		default:
			return input.value.trim();
	}
}

/** Whether it is another than the default, which stands in the field's HTML. */
export function isChanged( field ) {
	const input = inputOf( field );
	if ( field.querySelector( 'fieldset' ) ) {
		return ticksOf( field ).length > 0;
	}
	switch ( input.type ) {
		case 'checkbox':
			return input.checked !== input.defaultChecked;
		case 'select-one':
			return ! input.selectedOptions[ 0 ]?.defaultSelected;
		case 'number':
			// An empty one says nothing.
			return input.value !== '' && input.value !== input.defaultValue && input.validity.valid;
		default:
			return input.value.trim() !== input.defaultValue && input.validity.valid;
	}
}
